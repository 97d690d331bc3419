//! The form of a dictionary's file.

/// What a dictionary's file begins with.
pub(super) const MAGIC: [u8; 8] = *b"connotes";

/// The version of the format.
pub(super) const VERSION: u32 = 2;

/// What the line of a word begins with that may be meant as it is.
pub(super) const UNSURE: &str = "?";

/// The magic, the version, and the checksum of all that follows: the length
/// of the map, the map, and the lines.
pub(super) const HEADER: usize = 16;

/// The number that stands `at` a byte.
pub(super) fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

/// The FNV-1a hash: small, and enough to tell that a file is whole.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_fnv_1a() {
        for (bytes, expected) in [(&b""[..], 0x811c_9dc5), (b"a", 0xe40c_292c), (b"foobar", 0xbf9c_f968)] {
            assert_eq!(checksum(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_number_is_four_bytes_the_lowest_first() {
        assert_eq!([number(&[9, 1, 2, 3, 4], 0), number(&[9, 1, 2, 3, 4], 1)], [0x0302_0109, 0x0403_0201]);
    }
}
