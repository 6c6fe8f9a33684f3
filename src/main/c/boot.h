#include <glob.h>
extern int jinn_argc;
extern char **jinn_argv;
int jinn_last_resort(const char *path, int console);
int jinn_fork(int apart);
void jinn_out_of_memory(void);
long long jinn_heap_size(void);
void jinn_give_back(void);
void jinn_close_foreign(const int *numbers, int count);
const char *jinn_unread(void);
int jinn_glob(const char *pattern, int flags, glob_t *found);
int jinn_set_environment(char **variables);
