extern int jinn_argc;
extern char **jinn_argv;
