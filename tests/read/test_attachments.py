"""Mails with attached files: each file a document of its own, within the limits of archives."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from etl.cache import Cache
from etl.pipeline import build
from etl.progress import Progress
from tests.read.test_pdf import column, pdf
from tests.read.test_whole import COLUMN, OTHER, STORY, STORY_ZH, mail, newsletter, read

PDF, DOCX = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)


def attach(message: EmailMessage, data: bytes, name: str, kind: str) -> None:
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Wuhan's rules for computing vouchers", 1)
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ["Place", "Sum", "Wuhan", "80 million yuan"], strict=True):
        cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def full_mail() -> EmailMessage:
    message = mail(f"Please read what is attached.\n\n{STORY}")
    attach(message, pdf(column(COLUMN)), "plan.pdf", PDF)
    attach(message, word_file(), "rules.docx", DOCX)
    attach(message, STORY_ZH.encode("gb18030"), "合肥.txt", "text/plain")
    attach(
        message,
        f"<html><body><p>{' '.join(OTHER)}</p></body></html>".encode(),
        "a.html",
        "text/html",
    )
    attach(message, b"\x89PNG\r\n\x1a\n", "photo.png", "image/png")
    attach(message, b"BEGIN:VCALENDAR", "meeting.ics", "text/calendar")
    return message


def test_each_attached_file_is_a_document_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(full_mail().as_bytes())
    documents, rejected = read(tmp_path)
    assert [d.path.removeprefix(f"{tmp_path}/") for d in documents] == [
        "mail.eml", "mail.eml!/plan.pdf", "mail.eml!/rules.docx", "mail.eml!/合肥.txt",
        "mail.eml!/a.html",
    ]  # fmt: skip
    body, plan, rules, hefei, page = documents
    assert body.text.strip().endswith(STORY.strip()[-40:])
    assert plan.text == " ".join(COLUMN)
    assert plan.page_of(5) == 1
    assert "| Wuhan | 80 million yuan |" in rules.text
    assert hefei.text == STORY_ZH
    assert page.text == " ".join(OTHER)
    assert "a picture" in rejected["photo.png"]
    assert "unknown format .ics" in rejected["meeting.ics"]


def test_an_attached_file_has_not_the_mail_s_date_or_sender(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(full_mail().as_bytes())
    documents, _ = read(tmp_path)
    assert documents[0].published is not None
    assert [d.published for d in documents[1:]] == [None] * 4
    assert [d.publisher for d in documents[1:]] == [None] * 4


def test_pictures_in_the_text_and_signatures_are_parts_of_the_mail(tmp_path: Path) -> None:
    message = mail(STORY)
    message.add_alternative(f"<html><body><p>{STORY}</p><img src='cid:1'></body></html>", "html")
    html = message.get_body(("html",))
    assert isinstance(html, EmailMessage)
    html.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<1>", filename="logo.png")
    attach(message, b"-----BEGIN PGP", "signature.asc", "application/pgp-signature")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, rejected = read(tmp_path)
    assert (len(documents), rejected) == (1, {})


def test_files_of_one_name_and_of_none_are_told_apart(tmp_path: Path) -> None:
    message = mail(STORY)
    attach(message, STORY_ZH.encode(), "a.txt", "text/plain")
    attach(message, " ".join(OTHER).encode(), "a.txt", "text/plain")
    attach(message, " ".join(COLUMN).encode(), "../../etc/b.txt", "text/plain")
    message.add_attachment(pdf(column(OTHER[:4])), maintype="application", subtype="pdf")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, _ = read(tmp_path)
    names = [d.path.split("!/")[1] for d in documents[1:]]
    assert names == ["a.txt", "a.txt (2)", "b.txt", "attachment 4"]


def test_of_several_mails_attached_whole_all_are_read(tmp_path: Path) -> None:
    message = mail("Two newsletters and a plan.")
    first, second = newsletter(), newsletter()
    attach(first, pdf(column(COLUMN)), "plan.pdf", PDF)
    second.replace_header("Subject", "Robots, issue 30")
    second.set_content(" ".join(OTHER))
    message.add_attachment(first)
    message.add_attachment(second)
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, rejected = read(tmp_path)
    found = {d.path.removeprefix(f"{tmp_path}/"): d.title for d in documents}
    assert found == {
        "mail.eml": "Robots, issue 29",
        "mail.eml!/plan.pdf": None,
        "mail.eml!/Robots, issue 30.eml": "Robots, issue 30",
    }
    assert rejected == {}


def test_a_mail_in_a_zip_and_a_zip_in_a_mail_are_opened_but_not_both(tmp_path: Path) -> None:
    inner = mail(STORY)
    attach(inner, pdf(column(COLUMN)), "plan.pdf", PDF)
    attach(inner, zipped(**{"deep.txt": STORY_ZH.encode()}), "deep.zip", "application/zip")
    (tmp_path / "a.zip").write_bytes(zipped(**{"mail.eml": inner.as_bytes()}))
    outer = mail(" ".join(OTHER))
    attach(outer, zipped(**{"hefei.txt": STORY_ZH.encode()}), "b.zip", "application/zip")
    (tmp_path / "b.eml").write_bytes(outer.as_bytes())
    documents, rejected = read(tmp_path)
    assert [d.path.removeprefix(f"{tmp_path}/") for d in documents] == [
        "a.zip!/mail.eml", "a.zip!/mail.eml!/plan.pdf", "b.eml", "b.eml!/b.zip!/hefei.txt",
    ]  # fmt: skip
    assert "an archive within an archive" in rejected["deep.zip"]


def test_a_bomb_attached_to_a_mail_is_set_aside_and_the_mail_read(tmp_path: Path) -> None:
    message = mail(STORY)
    attach(message, zipped(**{"bomb.txt": b"0" * 60_000_000}), "bomb.zip", "application/zip")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, rejected = read(tmp_path)
    assert len(documents) == 1
    assert "decompression bomb" in rejected["bomb.zip"]


def test_mails_within_mails_end_somewhere(tmp_path: Path) -> None:
    message = mail(STORY)
    for number in range(60):
        outer = mail(f"{STORY} {number}")
        outer.add_attachment(mail(f"{STORY_ZH} {number}"))
        outer.add_attachment(message)
        message = outer
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, _ = read(tmp_path)
    assert 1 <= len(documents) <= 10


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_mail_that_was_cut_off_stops_nothing(tmp_path: Path, cut: float) -> None:
    data = full_mail().as_bytes()
    (tmp_path / "mail.eml").write_bytes(data[: int(cut * len(data))])
    (tmp_path / "other.txt").write_text(" ".join(OTHER))
    documents, _ = read(tmp_path)
    assert {"mail.eml", "other.txt"} <= {Path(d.path).name for d in documents}


def test_a_mail_without_a_body_gives_what_is_attached(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "reader@example.org", "plan"
    message["Message-ID"] = "<3@example.org>"
    message.make_mixed()
    attach(message, pdf(column(COLUMN)), "plan.pdf", PDF)
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    documents, rejected = read(tmp_path)
    assert [d.text for d in documents] == [" ".join(COLUMN)]
    assert "what is attached to it is read on its own" in rejected["mail.eml"]


def test_attached_files_are_kept_in_the_cache_too(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_bytes(full_mail().as_bytes())
    hits = []
    for _ in range(2):
        cache = Cache(tmp_path / "cache", "1")
        build([tmp_path / "mail.eml"], tmp_path / "data", cache, Progress())
        hits.append(cache.hits)
    assert hits == [0, 5]
