"""The catalogues are complete, clean and compiled; the tool that keeps them does what it says."""

import importlib.util
import io
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from journeyeditor.texts import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script tools/make_texts.py as a module."""
    spec = importlib.util.spec_from_file_location("make_texts", ROOT / "tools" / "make_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_texts"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_are_complete_and_compiled(tool: ModuleType, language: Language) -> None:
    messages = tool.extract(ROOT / "journeyeditor")
    assert len(messages) > 200
    assert list(tool.faults(messages, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_fuzzy_or_obsolete(language: Language) -> None:
    path = ROOT / "resources" / "translations" / language / "journeyeditor.po"
    catalog = read_po(io.BytesIO(path.read_bytes()), charset="utf-8")
    assert [entry.id for entry in catalog if entry.fuzzy and entry.id] == []
    assert not catalog.obsolete


def test_german_is_written_as_german_is() -> None:
    text = (ROOT / "resources" / "translations" / "de" / "journeyeditor.po").read_text("utf-8")
    translations = [line for line in text.splitlines() if line.startswith("msgstr")]
    for line in translations:
        # Usage lines of the command line alone write `DATEI...` for several files.
        dots = re.search(r"(?<!DATEI)\.\.\.", line)
        assert dots is None, f"three full stops for an ellipsis: {line}"
        assert line.count("„") == line.count("“"), f"quotation marks are „so“: {line}"
        assert not re.search(r"[a-zäöüß]en Sie\b", line), f"nobody is addressed: {line}"


WORDS = {
    "card": "Karte",
    "hurdle": "Hürde",
    "phase": "Phase",
    "row": "Zeile",
    "solution": "Lösung",
    "step": "Schritt",
    "touchpoint": "Kontaktpunkt",
}


OTHER_WORDS = {
    r"überprüf": "Durchsicht, durchgesehen",
    r"Messgröße": "Kennzahl",
    r"Conversion": "Konversion",
    r"Verweis": "Link; between cards: Verknüpfung",
    r"(?<!Journey )\bMaps?\b": "Journey Map",
    r"(?<=[\w,] )Ihre?[mnrs]?\b|\b(deine?[mnrs]?|du|dich|dir)\b": "nobody is addressed",
    r"\b(Button|Dialogfenster|Feature|Tool|User|Datei-)\b": "a German word",
    r"\d %|z\.B\.|z\. B\.": "a space that does not break",
}
"""What the program would say otherwise, and what it says in its place."""


def test_german_has_no_second_word_for_a_thing(tool: ModuleType) -> None:
    path = ROOT / "resources" / "translations" / "de" / "journeyeditor.po"
    for (_, english), forms in tool.read_translations(path.read_bytes()).items():
        for other, ours in OTHER_WORDS.items():
            for form in forms:
                found = re.search(other, form.replace("&", ""))
                assert found is None, f"{english!r}: {form!r} says {found}; here it is {ours}"


def test_german_calls_things_by_one_name_each(tool: ModuleType) -> None:
    path = ROOT / "resources" / "translations" / "de" / "journeyeditor.po"
    for (_, english), forms in tool.read_translations(path.read_bytes()).items():
        plain = re.sub(r"\{\w+\}", "", english.lower())
        named = set(re.findall(r"[a-z]+?(?=s?\b)", plain))
        german = " ".join(forms)
        for word, ours in WORDS.items():
            if word in named:
                assert ours.lower() in german.lower(), f"{word} is {ours}: {german}"
        if "map" in named and "card" not in named:
            assert "Karte" not in german, f"a map is a Journey Map, a Karte is a card: {german}"


def test_messages_are_found_in_code(tool: ModuleType) -> None:
    source = """
tr(language, "Plain {x}", x=1)
texts.tr(language, "Through the module")
trn(language, "{n} card", "{n} cards", count)
trc(language, "menu", "Card")
raise JourneyError(N_("Too " "long"))
tr(language, variable)
tr(language)
other(language, "Not ours")
"""
    assert {str(message) for message in tool.messages_in(source, "x.py")} == {
        *("Plain {x}", "Through the module", "{n} card | {n} cards", "menu :: Card", "Too long")
    }


@pytest.mark.parametrize("source", ['tr(l, f"Hello {name}")', 'N_("a" + b)'])
def test_text_put_together_is_refused(tool: ModuleType, source: str) -> None:
    with pytest.raises(SystemExit, match=r"x\.py:1"):
        list(tool.messages_in(source, "x.py"))


def test_merging_keeps_what_fits_and_drops_the_rest(tool: ModuleType) -> None:
    messages = [
        tool.Message(None, "A"),
        tool.Message("menu", "A"),
        tool.Message(None, "one", "many"),
        tool.Message(None, "New"),
    ]
    old = {(None, "A"): ("Ä",), (None, "one"): ("eins",), (None, "Gone"): ("Weg",)}
    assert tool.merge(messages, old, "de") == {
        (None, "A"): ("Ä",),
        ("menu", "A"): ("",),
        (None, "one"): ("", ""),
        (None, "New"): ("",),
    }
    assert tool.merge(messages, old, "en")[None, "one"] == ("one", "many")


def test_written_catalogue_reads_back_and_is_the_same_again(tool: ModuleType) -> None:
    messages = [tool.Message(None, 'A "quoted"\nline'), tool.Message("menu", "{n} b", "{n} bs")]
    texts = {(None, 'A "quoted"\nline'): ("Ä „so“\nZeile",), ("menu", "{n} b"): ("{n} B", "{n} Be")}
    po, mo = tool.write(messages, texts, "de")
    assert tool.read_translations(po) == texts
    assert tool.write(messages, tool.read_translations(po), "de") == (po, mo)
    assert b"POT-Creation-Date" not in po + mo


def test_faults_name_what_is_wrong(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    before = [tool.Message(None, "Old"), tool.Message(None, "Keep {x}")]
    texts = {(None, "Old"): ("Alt",), (None, "Keep {x}"): ("Behalte {y}",)}
    po, mo = tool.write(before, texts, "de")
    tool.path_of("de", "po").parent.mkdir(parents=True)
    tool.path_of("de", "po").write_bytes(po)
    tool.path_of("de", "mo").write_bytes(mo)
    after = [tool.Message(None, "Keep {x}"), tool.Message(None, "New")]
    assert list(tool.faults(after, "de")) == [
        "de: other fields than 'Keep {x}': 'Behalte {y}'",
        "de: missing: New",
        "de: stale: Old",
        "de: journeyeditor.po is not as this tool writes it",
        "de: journeyeditor.mo does not agree with journeyeditor.po",
    ]
