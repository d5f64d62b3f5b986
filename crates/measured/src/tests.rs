use std::fs;

use super::*;

fn measure(name: &str, hash: String) -> Measure {
    Measure {
        name: name.to_owned(),
        title: "Boil".to_owned(),
        unit: Unit::Seconds,
        size: BTreeMap::from([("cups".to_owned(), 12)]),
        programs: vec![name.to_owned(), "shared.py".to_owned()],
        hash,
        ways: vec![Way::of("gas", "gas", &[2.0, 1.0, 4.0, 3.0, 5.0])],
    }
}

/// A folder with two programs that were measured, and the file.
fn folder() -> (tempfile::TempDir, PathBuf, Measured) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder"))
            .and_then(|()| fs::write(path, text))
            .expect("it can be written");
    };
    write("tea/main.py", "boil()\n");
    write("milk/main.py", "warm()\n");
    write("shared.py", "def boil(): ...\n");
    let measures = ["tea", "milk"].map(|name| {
        let mut measure = measure(name, String::new());
        measure.hash = hash(folder.path(), &measure.programs).expect("they are there");
        measure
    });
    let measured = Measured {
        date: "2026-11-27".to_owned(),
        machine: Machine {
            cpu: "Kettle".to_owned(),
            cores: 2,
            os: "Hob".to_owned(),
        },
        versions: BTreeMap::from([("tea".to_owned(), "1.2".to_owned())]),
        measures: measures.to_vec(),
    };
    let path = folder.path().join("measured.json");
    measured.write(&path).expect("it is written");
    (folder, path, measured)
}

#[test]
fn what_is_written_is_read() {
    let (folder, path, measured) = folder();
    assert_eq!(Measured::read(&path), Ok(Some(measured.clone())));
    assert_eq!(measured.stale(&path), []);
    assert_eq!(Measured::read(&folder.path().join("none.json")), Ok(None));
    // A file that cannot take the place of the old one leaves nothing behind.
    let taken = folder.path().join("taken.json");
    fs::create_dir_all(taken.join("inner")).expect("a folder");
    measured
        .write(&taken)
        .expect_err("a folder is in its place");
    assert!(!folder.path().join("taken.json.new").exists());
}

#[test]
fn programs_that_changed_are_told() {
    let changes: [(&str, &str, usize, &str); 4] = [
        ("tea/main.py", "boil() \n", 1, "tea, shared.py changed"),
        ("tea/more.py", "", 1, "tea, shared.py changed"),
        ("shared.py", "", 2, "tea, shared.py changed"),
        ("tea/__pycache__/main.pyc", "", 0, ""),
    ];
    for (file, text, count, says) in changes {
        let (folder, path, measured) = folder();
        let file = folder.path().join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
        fs::write(&file, text).expect("it can be written");
        let stale = measured.stale(&path);
        assert_eq!(stale.len(), count, "{stale:?}");
        if let Some(error) = stale.first() {
            assert!(error.message.contains(says), "{error}");
            assert!(error.message.contains("`tea`"), "{error}");
            let text = fs::read_to_string(&path).expect("the file");
            let line = text.lines().nth(error.line - 1).expect("a line");
            assert!(line.contains("\"name\": \"tea\""), "{line}");
        }
    }
    let (folder, path, measured) = folder();
    fs::remove_dir_all(folder.path().join("milk")).expect("it is there");
    let stale = measured.stale(&path);
    assert!(stale[0].message.contains("milk: "), "{stale:?}");
}

#[test]
fn what_is_no_file_of_measurements_is_refused() {
    let (_folder, path, mut measured) = folder();
    let text = fs::read_to_string(&path).expect("the file");
    let line = |words: &str| text.lines().position(|line| line.contains(words));
    for (from, to) in [
        ("\"unit\": \"s\"", "\"unit\": \"h\""),
        ("\"median\"", "\"mean\""),
    ] {
        fs::write(&path, text.replace(from, to)).expect("it can be written");
        let error = Measured::read(&path).expect_err("refused");
        assert_eq!(Some(error.line), line(from).map(|line| line + 1), "{error}");
        assert!(error.message.contains("no file of measurements"));
    }
    measured.measures[1].ways.clear();
    measured.write(&path).expect("it is written");
    let error = Measured::read(&path).expect_err("refused").to_string();
    assert!(error.contains("`milk` was measured in no way"), "{error}");
}

#[test]
fn the_figures_of_runs() {
    let way = Way::of("gas", "Gas", &[2.0, 1.0, 4.0, 3.0, 5.0]);
    assert_eq!((way.runs, way.min, way.median, way.max), (5, 1.0, 3.0, 5.0));
    assert_eq!(way.quartiles, [2.0, 4.0]);
    let one = Way::of("gas", "Gas", &[1.23456]);
    assert_eq!(
        (one.min, one.median, one.quartiles),
        (1.235, 1.235, [1.235; 2])
    );
    let even = Way::of("gas", "Gas", &[1.0, 2.0]);
    assert_eq!((even.median, even.quartiles), (1.5, [1.25, 1.75]));
}

#[test]
fn more_is_better_or_worse() {
    assert_eq!(Unit::Seconds.ratio(8.0, 2.0), 4.0);
    assert_eq!(Unit::Bytes.ratio(2.0, 8.0), 0.25);
    assert_eq!(Unit::PerSecond.ratio(2.0, 8.0), 4.0);
    assert_eq!(Unit::Bytes.better(1.0, 2.0), 1.0);
    assert_eq!(Unit::PerSecond.better(1.0, 2.0), 2.0);
}

#[test]
fn figures_as_a_reader_reads_them() {
    for (unit, figure, words) in [
        (Unit::Seconds, 1.234e-5, "12.3 µs"),
        (Unit::Seconds, 0.1003, "100 ms"),
        (Unit::Seconds, 0.9999, "1.00 s"),
        (Unit::Seconds, 321.0e-9, "321 ns"),
        (Unit::Seconds, 4e-10, "0.40 ns"),
        (Unit::Bytes, 640.0, "640 bytes"),
        (Unit::Bytes, 2_034_000.0, "2.03 MB"),
        (Unit::PerSecond, 81_234.0, "81,200/s"),
        (Unit::PerSecond, 96.4, "96/s"),
    ] {
        assert_eq!(unit.words(figure).replace('\u{a0}', " "), words);
    }
    for (number, words) in [
        (0.00251, "0.0025"),
        (0.0996, "0.100"),
        (0.816, "0.82"),
        (1.0, "1.0"),
        (4.06, "4.1"),
        (37.6, "38"),
        (1274.0, "1,300"),
    ] {
        assert_eq!(ratio(number), words);
    }
    assert_eq!(count(1_234_567), "1,234,567");
    assert_eq!(count(12), "12");
}
