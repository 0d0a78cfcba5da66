/* Of cryptography, random numbers. */
#ifndef __BCRYPT_H__
#define __BCRYPT_H__
#include <windef.h>
typedef PVOID BCRYPT_HANDLE, BCRYPT_ALG_HANDLE;
#define BCRYPT_RNG_USE_ENTROPY_IN_BUFFER 1
#define BCRYPT_USE_SYSTEM_PREFERRED_RNG 2
OWS_C_BEGIN
OWS_API(NTSTATUS, BCryptGenRandom, (BCRYPT_ALG_HANDLE, PUCHAR, ULONG, ULONG))
OWS_C_END
#endif
