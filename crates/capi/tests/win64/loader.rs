//! A loader of Windows programs, as small as one can be: maps the sections, moves addresses, binds the imports.

use std::ffi::{CString, c_char, c_void};

use object::LittleEndian as LE;
use object::pe::{IMAGE_REL_BASED_DIR64, ImageNtHeaders64};
use object::read::pe::{ImageNtHeaders, ImageOptionalHeader, ImageThunkData, Import, PeFile64};

/// Finds the function that a library has under a name or a number.
pub(crate) struct Table {
    pub(crate) by_name: unsafe extern "C" fn(*const c_char, *const c_char) -> *const c_void,
    pub(crate) by_ordinal: unsafe extern "C" fn(*const c_char, u32) -> *const c_void,
}

/// Loads a program whose imports are all in the table, and gives its first instruction.
pub(crate) fn load(bytes: &[u8], table: &Table) -> unsafe extern "win64" fn() -> i32 {
    let file = PeFile64::parse(bytes).unwrap();
    let header = file.nt_headers().optional_header();
    let size = header.size_of_image() as usize;
    // SAFETY: a mapping at a place that the kernel chooses concerns no other memory.
    let image = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            size,
            libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    assert_ne!(image, libc::MAP_FAILED, "no memory");
    let image = image.cast::<u8>();
    for section in file.section_table().iter() {
        let data = section.pe_data(bytes).unwrap();
        let place = section.virtual_address.get(LE) as usize;
        assert!(place + data.len() <= size);
        // SAFETY: the section lies inside of the image.
        unsafe { std::ptr::copy_nonoverlapping(data.as_ptr(), image.add(place), data.len()) };
    }
    let moved = (image as u64).wrapping_sub(header.image_base());
    if let Some(mut blocks) = file.data_directories().relocation_blocks(bytes, &file.section_table()).unwrap()
    {
        while let Some(block) = blocks.next().unwrap() {
            for relocation in block.filter(|relocation| relocation.typ == IMAGE_REL_BASED_DIR64) {
                // SAFETY: the linker says that an address lies there.
                let word = unsafe { image.add(relocation.virtual_address as usize) }.cast::<u64>();
                // SAFETY: as above.
                unsafe { word.write_unaligned(word.read_unaligned().wrapping_add(moved)) };
            }
        }
    }
    bind(&file, image, table);
    // SAFETY: the program begins there.
    unsafe { std::mem::transmute(image.add(header.address_of_entry_point() as usize)) }
}

/// Puts the functions where the program looks for them.
fn bind(file: &PeFile64<'_>, image: *mut u8, table: &Table) {
    let imports = file.import_table().unwrap().expect("the program imports");
    let mut libraries = imports.descriptors().unwrap();
    while let Some(library) = libraries.next().unwrap() {
        let dll = CString::new(imports.name(library.name.get(LE)).unwrap()).unwrap();
        let mut thunks = imports.thunks(library.original_first_thunk.get(LE)).unwrap();
        let mut place = library.first_thunk.get(LE) as usize;
        while let Some(thunk) = thunks.next::<ImageNtHeaders64>().unwrap() {
            let function = match imports.import::<ImageNtHeaders64>(thunk).unwrap() {
                // SAFETY: the texts end with a zero.
                Import::Ordinal(number) => unsafe { (table.by_ordinal)(dll.as_ptr(), number.into()) },
                Import::Name(_, name) => {
                    let name = CString::new(name).unwrap();
                    // SAFETY: as above.
                    let function = unsafe { (table.by_name)(dll.as_ptr(), name.as_ptr()) };
                    assert!(!function.is_null(), "{dll:?} has no {name:?}");
                    function
                }
            };
            assert!(!function.is_null(), "{dll:?}: {:?}", thunk.raw());
            // SAFETY: the table of addresses lies inside of the image.
            unsafe { image.add(place).cast::<*const c_void>().write_unaligned(function) };
            place += size_of::<u64>();
        }
    }
}
