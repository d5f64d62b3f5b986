//! Whether a program asks for several threads, which the virtual clock cannot give it.

/// The line, counted from 1, at which a program's `#[tokio::main]` asks for several threads: it does unless its
/// flavor says otherwise ([docs](https://docs.rs/tokio/latest/tokio/attr.main.html)). `None` if it asks for one, or
/// has no such attribute and builds its runtime itself.
pub fn asked_for(program: &str) -> Option<usize> {
    let mut at = 0;
    for row in program.split_inclusive('\n') {
        let start = at + row.len() - row.trim_start().len();
        if let Some(arguments) = arguments(&program[start..]) {
            let one = arguments
                .split(',')
                .filter_map(|argument| argument.split_once('='))
                .any(|(key, value)| key == "flavor" && ONE.contains(&value.trim_matches('"')));
            return (!one).then(|| program[..start].matches('\n').count() + 1);
        }
        at += row.len();
    }
    None
}

/// The flavors that run on the thread which starts them.
const ONE: [&str; 2] = ["current_thread", "local"];

/// What stands in the parentheses of a `#[tokio::main(…)]` that the text starts with, without blanks.
fn arguments(text: &str) -> Option<String> {
    let attribute = text.strip_prefix("#[")?.split_once(']')?.0;
    let tight: String = attribute.split_whitespace().collect();
    let rest = tight.strip_prefix("tokio::main")?;
    match rest.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').map(str::to_owned),
        None => rest.is_empty().then(String::new),
    }
}

#[cfg(test)]
mod tests {
    use super::asked_for;

    #[test]
    fn the_flavor_is_found_however_it_is_written() {
        for one in [
            "#[tokio::main(flavor = \"current_thread\")]",
            "#[tokio::main(flavor=\"current_thread\")]",
            "#[tokio::main( flavor  =  \"current_thread\" , )]",
            "#[tokio::main(start_paused = false, flavor = \"current_thread\")]",
            "    #[ tokio :: main (\n    flavor = \"local\",\n)]",
            "// #[tokio::main]",
            "",
        ] {
            assert_eq!(
                asked_for(&format!("//! A program.\n{one}\n")),
                None,
                "{one}"
            );
        }
        for several in [
            "#[tokio::main]",
            "#[tokio::main()]",
            "#[tokio::main(worker_threads = 2)]",
            "#[tokio::main(flavor = \"multi_thread\", worker_threads = 2)]",
            "\n\n// flavor = \"current_thread\"\n#[tokio::main]",
        ] {
            let program = format!("//! A program.\n{several}\nasync fn main() {{}}\n");
            let line = 1 + several.lines().count();
            assert_eq!(asked_for(&program), Some(line), "{several}");
        }
    }
}
