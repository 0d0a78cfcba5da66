/* The compiler's own; where long has 32 bits (owscc), its limits have too. */
#include_next <limits.h>
#if defined(OWS_LLP64)
# undef LONG_MAX
# undef LONG_MIN
# undef ULONG_MAX
# define LONG_MAX 2147483647
# define LONG_MIN (-2147483647 - 1)
# define ULONG_MAX 4294967295u
#endif
