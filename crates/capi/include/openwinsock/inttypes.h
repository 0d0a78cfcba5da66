/* libc's own; where printf means %ld as Windows does, 64 bits are printed with ll. */
#include_next <inttypes.h>
#include <ows/printf_words.h>
