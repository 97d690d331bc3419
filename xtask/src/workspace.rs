//! Where things are, and the few file operations every command shares.
//!
//! Every command runs in the repository's root, so paths are written as they stand in the repository.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fs_err as fs;

/// Makes the repository's root the working directory, wherever the command was called from.
pub fn enter() -> Result<()> {
    let root = root();
    std::env::set_current_dir(&root).with_context(|| format!("could not enter the repository at {}", root.display()))
}

/// The repository's root. `cargo run` tells where xtask stands; a copied binary falls back on where it was built.
pub fn root() -> PathBuf {
    let xtask =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), Path::to_path_buf)
}

/// Reads a text file; the error names it.
pub fn read(path: impl AsRef<Path>) -> Result<String> {
    Ok(fs::read_to_string(path.as_ref())?)
}

/// Writes a file, making its folders.
pub fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> Result<()> {
    let path = path.as_ref();
    make_parent(path)?;
    Ok(fs::write(path, contents)?)
}

/// Writes a file unless it holds just that: what was made from it stays up to date.
pub fn write_if_changed(path: impl AsRef<Path>, contents: &[u8]) -> Result<()> {
    if fs::read(&path).is_ok_and(|there| there == contents) {
        return Ok(());
    }
    write(path, contents)
}

/// Copies one file, making the folders of the copy.
pub fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
    let (from, to) = (from.as_ref(), to.as_ref());
    make_parent(to)?;
    fs::copy(from, to)?;
    Ok(())
}

/// Copies files into a folder.
pub fn copy_all(files: &[PathBuf], folder: impl AsRef<Path>) -> Result<()> {
    files.iter().try_for_each(|file| copy(file, folder.as_ref().join(file.file_name().unwrap_or_default())))
}

/// Copies every file under `from` that `wanted` agrees to.
pub fn copy_tree(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool) -> Result<()> {
    for file in files_under(from)? {
        if wanted(&file) {
            copy(from.join(&file), to.join(&file))?;
        }
    }
    Ok(())
}

/// Every file under a folder, relative to it, sorted.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap_or(&path).to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Removes a folder and all in it; nothing to remove is fine.
pub fn remove_dir(path: impl AsRef<Path>) -> Result<()> {
    let path = path.as_ref();
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Puts `new` in the place of `old`, so that a build that fails half-way leaves the last good one.
pub fn replace_dir(old: &Path, new: &Path) -> Result<()> {
    remove_dir(old)?;
    make_parent(old)?;
    Ok(fs::rename(new, old)?)
}

/// Whether two files hold the same bytes. A missing file is like no other.
pub fn same_contents(one: impl AsRef<Path>, other: impl AsRef<Path>) -> bool {
    match (fs::read(one), fs::read(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn make_parent(path: &Path) -> Result<()> {
    let Some(parent) = path.parent() else { return Ok(()) };
    Ok(fs::create_dir_all(parent)?)
}
