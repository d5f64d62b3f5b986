// Claim: If one error spoils all, `collect` the results into a `Result<Vec<_>, _>`: you get all pages, or the
// first error of the list.
// Breaks: `[Ok(1), Err("second"), Err("third")]` -> `[Ok(1), Ok(2), Err("third")]`

fn main() {
    let all: Result<Vec<_>, &str> = [Ok(1), Ok(2)].into_iter().collect();
    assert_eq!(all, Ok(vec![1, 2]));
    let bad: Result<Vec<_>, &str> = [Ok(1), Err("second"), Err("third")].into_iter().collect();
    assert_eq!(bad, Err("second"));
}
