extern int jinn_argc;
extern char **jinn_argv;
int jinn_last_resort(const char *path, int console);
int jinn_fork_apart(void);
void jinn_give_back(void);
int jinn_set_environment(char **variables);
