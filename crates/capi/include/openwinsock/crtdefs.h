/* Nothing of its own. */
#include <ows/crt.h>
