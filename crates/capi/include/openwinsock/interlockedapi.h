/* Nothing of its own: what Winsock programs use of it stands in <winnt.h>. */
#include <winnt.h>
