/* Nothing of its own: what Winsock programs use of it stands in <windows.h>. */
#include <windows.h>
