/* The compiler's own; where long has 32 bits (owscc), constants of 64 bits are long long. */
#include_next <stdint.h>
#if defined(OWS_LLP64)
# undef __INT64_C
# undef __UINT64_C
# undef INT64_C
# undef UINT64_C
# undef INTMAX_C
# undef UINTMAX_C
# define __INT64_C(c) c##LL
# define __UINT64_C(c) c##ULL
# define INT64_C(c) c##LL
# define UINT64_C(c) c##ULL
# define INTMAX_C(c) c##LL
# define UINTMAX_C(c) c##ULL
#endif
