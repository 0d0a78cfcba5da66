/* Its declarations stand in <wincon.h>. */
#include <wincon.h>
