/* TeaVM's main loses argv[0] and decodes argv by locale; jinn.linux.Libc reads these instead. */
int jinn_argc;
char **jinn_argv;
int teavm_main(int argc, char **argv);
int main(int argc, char **argv) { jinn_argc = argc; jinn_argv = argv; return teavm_main(1, argv); }
