extern int jinn_argc;
extern char **jinn_argv;
int jinn_last_resort(const char *path, int console);
void jinn_give_back(void);
