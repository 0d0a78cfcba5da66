/* Of multimedia, the timer. */
#ifndef _INC_MMSYSTEM
#define _INC_MMSYSTEM
#include <windef.h>
#include <timeapi.h>
#endif
