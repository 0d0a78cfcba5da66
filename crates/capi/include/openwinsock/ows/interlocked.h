/* Interlocked operations and barriers, as what gcc and clang build in. */
#ifndef OWS_INTERLOCKED_H
#define OWS_INTERLOCKED_H
#define MemoryBarrier() __sync_synchronize()
#define _ReadWriteBarrier() __atomic_signal_fence(__ATOMIC_SEQ_CST)
#define _ReadBarrier() __atomic_signal_fence(__ATOMIC_ACQUIRE)
#define _WriteBarrier() __atomic_signal_fence(__ATOMIC_RELEASE)
#define ReadAcquire(p) __atomic_load_n((LONG const volatile *)(p), __ATOMIC_ACQUIRE)
#define ReadNoFence(p) __atomic_load_n((LONG const volatile *)(p), __ATOMIC_RELAXED)
#define WriteRelease(p, v) __atomic_store_n((LONG volatile *)(p), (v), __ATOMIC_RELEASE)
#define WriteNoFence(p, v) __atomic_store_n((LONG volatile *)(p), (v), __ATOMIC_RELAXED)
#if defined(__x86_64__)
# define YieldProcessor() __builtin_ia32_pause()
#elif defined(__aarch64__)
# define YieldProcessor() __asm__ __volatile__("yield" : : : "memory")
#else
# define YieldProcessor() ((void)0)
#endif
OWS_INLINE BYTE _BitScanForward(DWORD *index, DWORD mask) { if (!mask) return 0; *index = (DWORD)__builtin_ctz(mask); return 1; }
OWS_INLINE BYTE _BitScanReverse(DWORD *index, DWORD mask) { if (!mask) return 0; *index = 31u - (DWORD)__builtin_clz(mask); return 1; }
OWS_INLINE BYTE _BitScanForward64(DWORD *index, ULONGLONG mask) { if (!mask) return 0; *index = (DWORD)__builtin_ctzll(mask); return 1; }
OWS_INLINE BYTE _BitScanReverse64(DWORD *index, ULONGLONG mask) { if (!mask) return 0; *index = 63u - (DWORD)__builtin_clzll(mask); return 1; }
#define BitScanForward _BitScanForward
#define BitScanReverse _BitScanReverse

#ifdef __cplusplus
/* Templates: Windows has one function per width, and programs call InterlockedIncrement with LONG,
   ULONG and long alike. A plain long has 64 bits here and is counted in all of them. */
extern "C++" {
template <class T> static inline T InterlockedIncrement(T volatile *p) { return __atomic_add_fetch(p, (T)1, __ATOMIC_SEQ_CST); }
template <class T> static inline T InterlockedDecrement(T volatile *p) { return __atomic_sub_fetch(p, (T)1, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedExchange(T volatile *p, V v) { return __atomic_exchange_n(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedExchangeAdd(T volatile *p, V v) { return __atomic_fetch_add(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedExchangeSubtract(T volatile *p, V v) { return __atomic_fetch_sub(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedAdd(T volatile *p, V v) { return __atomic_add_fetch(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedAnd(T volatile *p, V v) { return __atomic_fetch_and(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedOr(T volatile *p, V v) { return __atomic_fetch_or(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V> static inline T InterlockedXor(T volatile *p, V v) { return __atomic_fetch_xor(p, (T)v, __ATOMIC_SEQ_CST); }
template <class T, class V, class C> static inline T InterlockedCompareExchange(T volatile *p, V v, C c) { return __sync_val_compare_and_swap(p, (T)c, (T)v); }
static inline PVOID InterlockedExchangePointer(PVOID volatile *p, PVOID v) { return __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST); }
static inline PVOID InterlockedCompareExchangePointer(PVOID volatile *p, PVOID v, PVOID c) { return __sync_val_compare_and_swap(p, c, v); }
}
#else
# define InterlockedIncrement(p) __atomic_add_fetch((p), 1, __ATOMIC_SEQ_CST)
# define InterlockedDecrement(p) __atomic_sub_fetch((p), 1, __ATOMIC_SEQ_CST)
# define InterlockedExchange(p, v) __atomic_exchange_n((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedExchangeAdd(p, v) __atomic_fetch_add((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedExchangeSubtract(p, v) __atomic_fetch_sub((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedAdd(p, v) __atomic_add_fetch((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedAnd(p, v) __atomic_fetch_and((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedOr(p, v) __atomic_fetch_or((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedXor(p, v) __atomic_fetch_xor((p), (v), __ATOMIC_SEQ_CST)
# define InterlockedCompareExchange(p, v, c) __sync_val_compare_and_swap((p), (c), (v))
# define InterlockedExchangePointer(p, v) __atomic_exchange_n((PVOID volatile *)(p), (PVOID)(v), __ATOMIC_SEQ_CST)
# define InterlockedCompareExchangePointer(p, v, c) __sync_val_compare_and_swap((PVOID volatile *)(p), (PVOID)(c), (PVOID)(v))
#endif
/* One width and one order for all: the strongest order is right wherever a weaker one would do. */
#define InterlockedIncrement64 InterlockedIncrement
#define InterlockedIncrementAcquire InterlockedIncrement
#define InterlockedIncrementRelease InterlockedIncrement
#define InterlockedIncrementNoFence InterlockedIncrement
#define InterlockedIncrementAcquire64 InterlockedIncrement
#define InterlockedIncrementRelease64 InterlockedIncrement
#define InterlockedIncrementNoFence64 InterlockedIncrement
#define InterlockedIncrement16 InterlockedIncrement
#define _InterlockedIncrement InterlockedIncrement
#define _InterlockedIncrement64 InterlockedIncrement
#define _InterlockedIncrement16 InterlockedIncrement
#define _InterlockedIncrement8 InterlockedIncrement
#define InterlockedDecrement64 InterlockedDecrement
#define InterlockedDecrementAcquire InterlockedDecrement
#define InterlockedDecrementRelease InterlockedDecrement
#define InterlockedDecrementNoFence InterlockedDecrement
#define InterlockedDecrementAcquire64 InterlockedDecrement
#define InterlockedDecrementRelease64 InterlockedDecrement
#define InterlockedDecrementNoFence64 InterlockedDecrement
#define InterlockedDecrement16 InterlockedDecrement
#define _InterlockedDecrement InterlockedDecrement
#define _InterlockedDecrement64 InterlockedDecrement
#define _InterlockedDecrement16 InterlockedDecrement
#define _InterlockedDecrement8 InterlockedDecrement
#define InterlockedExchange64 InterlockedExchange
#define InterlockedExchangeAcquire InterlockedExchange
#define InterlockedExchangeRelease InterlockedExchange
#define InterlockedExchangeNoFence InterlockedExchange
#define InterlockedExchangeAcquire64 InterlockedExchange
#define InterlockedExchangeRelease64 InterlockedExchange
#define InterlockedExchangeNoFence64 InterlockedExchange
#define InterlockedExchange16 InterlockedExchange
#define InterlockedExchange8 InterlockedExchange
#define _InterlockedExchange InterlockedExchange
#define _InterlockedExchange64 InterlockedExchange
#define _InterlockedExchange16 InterlockedExchange
#define _InterlockedExchange8 InterlockedExchange
#define InterlockedExchangeAdd64 InterlockedExchangeAdd
#define InterlockedExchangeAddAcquire InterlockedExchangeAdd
#define InterlockedExchangeAddRelease InterlockedExchangeAdd
#define InterlockedExchangeAddNoFence InterlockedExchangeAdd
#define InterlockedExchangeAddAcquire64 InterlockedExchangeAdd
#define InterlockedExchangeAddRelease64 InterlockedExchangeAdd
#define InterlockedExchangeAddNoFence64 InterlockedExchangeAdd
#define InterlockedExchangeAdd16 InterlockedExchangeAdd
#define InterlockedExchangeAdd8 InterlockedExchangeAdd
#define _InterlockedExchangeAdd InterlockedExchangeAdd
#define _InterlockedExchangeAdd64 InterlockedExchangeAdd
#define _InterlockedExchangeAdd16 InterlockedExchangeAdd
#define _InterlockedExchangeAdd8 InterlockedExchangeAdd
#define InterlockedAdd64 InterlockedAdd
#define InterlockedAddAcquire InterlockedAdd
#define InterlockedAddRelease InterlockedAdd
#define InterlockedAddNoFence InterlockedAdd
#define InterlockedAddAcquire64 InterlockedAdd
#define InterlockedAddRelease64 InterlockedAdd
#define InterlockedAddNoFence64 InterlockedAdd
#define InterlockedAdd16 InterlockedAdd
#define InterlockedAdd8 InterlockedAdd
#define _InterlockedAdd InterlockedAdd
#define _InterlockedAdd64 InterlockedAdd
#define _InterlockedAdd16 InterlockedAdd
#define _InterlockedAdd8 InterlockedAdd
#define InterlockedAnd64 InterlockedAnd
#define InterlockedAndAcquire InterlockedAnd
#define InterlockedAndRelease InterlockedAnd
#define InterlockedAndNoFence InterlockedAnd
#define InterlockedAndAcquire64 InterlockedAnd
#define InterlockedAndRelease64 InterlockedAnd
#define InterlockedAndNoFence64 InterlockedAnd
#define InterlockedAnd16 InterlockedAnd
#define InterlockedAnd8 InterlockedAnd
#define _InterlockedAnd InterlockedAnd
#define _InterlockedAnd64 InterlockedAnd
#define _InterlockedAnd16 InterlockedAnd
#define _InterlockedAnd8 InterlockedAnd
#define InterlockedOr64 InterlockedOr
#define InterlockedOrAcquire InterlockedOr
#define InterlockedOrRelease InterlockedOr
#define InterlockedOrNoFence InterlockedOr
#define InterlockedOrAcquire64 InterlockedOr
#define InterlockedOrRelease64 InterlockedOr
#define InterlockedOrNoFence64 InterlockedOr
#define InterlockedOr16 InterlockedOr
#define InterlockedOr8 InterlockedOr
#define _InterlockedOr InterlockedOr
#define _InterlockedOr64 InterlockedOr
#define _InterlockedOr16 InterlockedOr
#define _InterlockedOr8 InterlockedOr
#define InterlockedXor64 InterlockedXor
#define InterlockedXorAcquire InterlockedXor
#define InterlockedXorRelease InterlockedXor
#define InterlockedXorNoFence InterlockedXor
#define InterlockedXorAcquire64 InterlockedXor
#define InterlockedXorRelease64 InterlockedXor
#define InterlockedXorNoFence64 InterlockedXor
#define InterlockedXor16 InterlockedXor
#define InterlockedXor8 InterlockedXor
#define _InterlockedXor InterlockedXor
#define _InterlockedXor64 InterlockedXor
#define _InterlockedXor16 InterlockedXor
#define _InterlockedXor8 InterlockedXor
#define InterlockedCompareExchange64 InterlockedCompareExchange
#define InterlockedCompareExchangeAcquire InterlockedCompareExchange
#define InterlockedCompareExchangeRelease InterlockedCompareExchange
#define InterlockedCompareExchangeNoFence InterlockedCompareExchange
#define InterlockedCompareExchangeAcquire64 InterlockedCompareExchange
#define InterlockedCompareExchangeRelease64 InterlockedCompareExchange
#define InterlockedCompareExchangeNoFence64 InterlockedCompareExchange
#define InterlockedCompareExchange16 InterlockedCompareExchange
#define InterlockedCompareExchange8 InterlockedCompareExchange
#define _InterlockedCompareExchange InterlockedCompareExchange
#define _InterlockedCompareExchange64 InterlockedCompareExchange
#define _InterlockedCompareExchange16 InterlockedCompareExchange
#define _InterlockedCompareExchange8 InterlockedCompareExchange
#define InterlockedExchangePointerAcquire InterlockedExchangePointer
#define InterlockedExchangePointerRelease InterlockedExchangePointer
#define InterlockedExchangePointerNoFence InterlockedExchangePointer
#define _InterlockedExchangePointer InterlockedExchangePointer
#define InterlockedCompareExchangePointerAcquire InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerRelease InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerNoFence InterlockedCompareExchangePointer
#define _InterlockedCompareExchangePointer InterlockedCompareExchangePointer
#endif
