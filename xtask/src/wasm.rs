//! The crate as WebAssembly: cargo → wasm-bindgen → wasm-opt → a package with its TypeScript types.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::process::{cargo, npm_tool, run};
use crate::workspace::{self, copy, read, same_contents, write_if_changed};

const TARGET: &str = "wasm32-unknown-unknown";
const CRATE: &str = "connote";

/// Where the crate looks for the image: `CONNOTE_LEXICON` in `.cargo/config.toml`.
const LEXICON: &str = "target/lexicon.bin";

/// What rustc may use on this target, so wasm-opt must read and may write it.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes it small. Function bodies that stay by themselves are more alike, so they compress
/// better than what is put into its only caller. The lowest kilobyte is the stack's far end.
const WASM_PASSES: [&str; 3] = ["-Oz", "--one-caller-inline-max-function-size=0", "--low-memory-unused"];

/// One package made of the crate.
pub struct Package {
    /// What its files are named after.
    pub name: &'static str,
    /// The Cargo features that choose what it exports.
    pub features: &'static [&'static str],
    /// Where the package goes.
    pub folder: &'static str,
    /// How much of what is called may be put into its callers, by LLVM's measure: more is quicker, less is smaller.
    pub inline_threshold: u32,
    /// Where cargo works. Two sets of features in one place would throw each other's work away.
    pub cargo_folder: &'static str,
}

impl Package {
    /// Builds the package, or leaves it as it is where the compiled crate is the same as last time.
    pub fn build(&self) -> Result<()> {
        let compiled = self.compile()?;
        let last_compiled = Path::new(self.cargo_folder).join("packaged.wasm");
        let complete = self.files().iter().all(|file| file.is_file());
        if complete && same_contents(&compiled, &last_compiled) {
            return Ok(());
        }
        for file in self.files() {
            remove_file_if_any(&file)?;
        }
        self.bind(&compiled)?;
        self.optimise()?;
        copy(&compiled, last_compiled)
    }

    /// All that it is made of.
    pub fn files(&self) -> [PathBuf; 4] {
        [".js", ".d.ts", "_bg.wasm", "_bg.wasm.d.ts"].map(|ending| self.file(ending))
    }

    /// The WebAssembly itself.
    pub fn module(&self) -> PathBuf {
        self.file("_bg.wasm")
    }

    fn file(&self, ending: &str) -> PathBuf {
        Path::new(self.folder).join([self.name, ending].concat())
    }

    /// Compiles the crate for it.
    pub fn compile(&self) -> Result<PathBuf> {
        write_lexicon()?;
        run(cargo()
            .args(["build", "--package", CRATE, "--lib", "--release", "--target", TARGET])
            .args(["--target-dir", self.cargo_folder])
            .args(["--no-default-features", "--features", &self.features.join(",")])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
            .env("CARGO_ENCODED_RUSTFLAGS", self.flags()?))?;
        let folder = Path::new(self.cargo_folder).join(TARGET).join("release");
        Ok(folder.join(CRATE).with_extension("wasm"))
    }

    /// What rustc is told. Paths of this machine are written into panic messages; the same source must give the same
    /// bytes anywhere.
    fn flags(&self) -> Result<String> {
        let cargo_home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
            .context("CARGO_HOME is not set, and there is no home folder to find .cargo in")?;
        let root = workspace::root();
        let flags = [
            format!("--remap-path-prefix={}=/cargo", cargo_home.display()),
            format!("--remap-path-prefix={}=/connote", root.display()),
            format!("-Cllvm-args=-inline-threshold={}", self.inline_threshold),
        ];
        // Cargo parts them by this character, since paths may hold spaces.
        Ok(flags.join("\u{1f}"))
    }

    fn bind(&self, compiled: &Path) -> Result<()> {
        check_versions(&read("Cargo.lock")?)?;
        Bindgen::new()
            .input_path(compiled)
            .out_name(self.name)
            .web(true)?
            .typescript(true)
            // The caller says where the module is; a guess from the script's own address would be
            // wrong once that script is bundled.
            .omit_default_module_path(true)
            // After a panic the instance is finished: the background starts another with this.
            .reset_state_function(true)
            .remove_producers_section(true)
            .generate(self.folder)
            .context("wasm-bindgen could not make the package")
    }

    fn optimise(&self) -> Result<()> {
        let module = self.module();
        run(npm_tool("wasm-opt").args(WASM_PASSES).args(WASM_FEATURES).arg(&module).arg("-o").arg(&module))
    }
}

/// Writes the image of the pattern lists, which the WebAssembly build embeds.
pub fn write_lexicon() -> Result<()> {
    write_if_changed(LEXICON, connote::rules::image())
}

/// wasm-bindgen's two halves only understand each other at exactly the same version.
fn check_versions(lock: &str) -> Result<()> {
    let [library, tool] = ["wasm-bindgen", "wasm-bindgen-cli-support"].map(|it| locked(lock, it));
    if library.is_none() || library != tool {
        bail!(
            "wasm-bindgen is {} in Cargo.lock and wasm-bindgen-cli-support is {}: \
             set the version in xtask/Cargo.toml to wasm-bindgen's",
            library.unwrap_or("missing"),
            tool.unwrap_or("missing"),
        );
    }
    Ok(())
}

/// The version of a package in Cargo.lock.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn remove_file_if_any(path: &Path) -> Result<()> {
    match fs_err::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"

[[package]]
name = \"wasm-bindgen-cli-support\"
version = \"0.2.129\"
";

    #[test]
    fn says_when_the_halves_of_wasm_bindgen_differ() {
        let error = check_versions(LOCK).unwrap_err().to_string();
        assert!(error.starts_with("wasm-bindgen is 0.2.130 in Cargo.lock and"), "{error}");
        check_versions(&LOCK.replace("129", "130")).unwrap();
    }

    #[test]
    fn the_halves_of_wasm_bindgen_agree() {
        let lock = read(workspace::root().join("Cargo.lock")).unwrap();
        check_versions(&lock).unwrap();
    }
}
