/* Sharing modes: in <io.h>. */
#include <io.h>
