//! Look-up by value and by name, hits and misses, over every entry in a shuffled order.

#![allow(missing_docs, reason = "criterion makes the functions")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use openwinsock_codes::format::{Request, Source};
use openwinsock_codes::{catalogue, lookup, parse, text};

/// A fixed permutation, so that the branch predictor doesn't learn a sorted walk.
fn shuffled<T>(mut items: Vec<T>) -> Vec<T> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for i in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        items.swap(i, (state % (i as u64 + 1)) as usize);
    }
    items
}

fn lookups(criterion: &mut Criterion) {
    let values = shuffled(catalogue::all().iter().map(|e| e.value).collect());
    let misses: Vec<u32> = shuffled(values.iter().map(|v| v + 20_000).collect());
    let names: Vec<&str> = shuffled(catalogue::reference().map(|e| e.name).collect());
    let lower: Vec<String> = names.iter().map(|n| n.to_ascii_lowercase()).collect();

    // Every figure is for one pass over the list; the throughput line is the rate of single look-ups.
    let mut group = criterion.benchmark_group("lookup");
    group.throughput(Throughput::Elements(values.len() as u64));
    group.bench_with_input(BenchmarkId::new("by_value", "hit"), &values, |b, values| {
        b.iter(|| values.iter().filter(|v| lookup::by_value(black_box(**v)).is_some()).count());
    });
    group.bench_with_input(BenchmarkId::new("by_value", "miss"), &misses, |b, values| {
        b.iter(|| values.iter().filter(|v| lookup::by_value(black_box(**v)).is_some()).count());
    });
    group.throughput(Throughput::Elements(names.len() as u64));
    group.bench_with_input(BenchmarkId::new("by_name", "hit"), &names, |b, names| {
        b.iter(|| names.iter().filter(|n| lookup::by_name(black_box(n)).next().is_some()).count());
    });
    group.bench_with_input(BenchmarkId::new("by_name", "lower case"), &lower, |b, names| {
        b.iter(|| names.iter().filter(|n| lookup::by_name(black_box(n)).next().is_some()).count());
    });
    group.finish();

    let mut group = criterion.benchmark_group("one");
    let entry = catalogue::reference().next().expect("the catalogue is not empty");
    group.bench_function("message", |b| b.iter(|| text::message(black_box(entry), text::ENGLISH)));
    group.bench_function("FormatMessage", |b| {
        let mut buffer = [0_u16; 512];
        b.iter(|| {
            let request = Request::new(Source::System(black_box(entry.value)));
            request.write_to_buffer(black_box(&mut buffer))
        });
    });
    group.bench_function("parse a number", |b| b.iter(|| parse::readings(black_box("10054"))));
    group.bench_function("parse a line", |b| {
        b.iter(|| parse::readings(black_box("Os { code: 104, kind: ConnectionReset, message: \"x\" }")));
    });
    group.finish();
}

criterion_group!(benches, lookups);
criterion_main!(benches);
