extern int jinn_argc;
extern char **jinn_argv;
int jinn_last_resort(const char *path, int console);
int jinn_fork(int apart);
void jinn_out_of_memory(void);
long long jinn_heap_size(void);
void jinn_give_back(void);
int jinn_set_environment(char **variables);
