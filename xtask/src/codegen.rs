//! `cargo xtask codegen`: writes what is generated from the rules.

use anyhow::{Result, bail};
use connote::handbook::{HANDBOOK, markdown};

use crate::workspace::{read, write};

/// Options of `cargo xtask codegen`.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; fail where something is stale
    #[arg(long)]
    check: bool,
}

pub fn run(args: &Args) -> Result<()> {
    let wanted = markdown();
    if read(HANDBOOK).is_ok_and(|current| current == wanted) {
        println!("{HANDBOOK} is up to date");
        return Ok(());
    }
    if args.check {
        bail!("{HANDBOOK} is stale; `cargo xtask codegen` writes it");
    }
    write(HANDBOOK, wanted)?;
    println!("Wrote {HANDBOOK}");
    Ok(())
}
