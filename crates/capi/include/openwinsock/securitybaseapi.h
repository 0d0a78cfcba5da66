/* Nothing of its own: what Winsock programs use of it stands in <winbase.h>. */
#include <winbase.h>
