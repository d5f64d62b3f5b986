//! What a listing or an exercise may be called. Its name is that of a Rust module, of a program and of a file.

/// What is wrong with a listing's name; `None` if nothing is.
pub fn fault(name: &str) -> Option<&'static str> {
    let (first, rest) = (name.chars().next(), name.chars().skip(1));
    if !first.is_some_and(|first| first.is_ascii_lowercase()) {
        return Some("it must start with a small letter from a to z");
    }
    if !rest
        .into_iter()
        .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
    {
        return Some("it may have small letters from a to z, digits and `_`, and nothing else");
    }
    // All other words of the language are names when written `r#async`.
    if ["crate", "self", "super"].contains(&name) {
        return Some("it is a word of the language that no module can have for a name");
    }
    None
}

/// The known name nearest to a wrong one, as a question; nothing if none is near.
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .min()
        .filter(|(distance, name)| *distance <= name.len().max(wrong.len()).div_ceil(2))
        .map(|(_, name)| format!(" Did you mean `{name}`?"))
        .unwrap_or_default()
}
