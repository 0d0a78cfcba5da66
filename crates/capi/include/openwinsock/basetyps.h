/* Nothing of its own. */
#include <guiddef.h>
