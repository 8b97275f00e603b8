"""One article of our own writing in every format, made by small generators: nothing here is a stored file.

The words are the same in all of them; the news page alone carries furniture around and inside the article.
"""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import email.message
import email.policy
import html
import io
import json
import textwrap
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph (`p`), heading (`h1`, `h2`), item (`li`) or block quote (`quote`)."""

    kind: str
    text: str


TITLE = "Council votes to rebuild the old pier after the winter storm"
ARTICLE: tuple[Part, ...] = (
    Part("h1", TITLE),
    Part(
        "p",
        "HOLMVIK, 14 March 2026 – The harbour council voted on Tuesday to rebuild the old pier, which a storm broke in "
        "two last winter. Work is to start in the spring, and it will cost 4.2 million crowns, the council said.",
    ),
    Part(
        "p",
        "“We will not leave the island without a landing place for another winter,” said Ingrid Aas, who chairs the "
        "council. She told residents that the boats would use the north quay until the work was done.",
    ),
    Part("h2", "What the plan says"),
    Part("p", "The plan, which runs to 120 pages, names three stages:"),
    Part("li", "the broken spans are lifted out of the water before the end of May;"),
    Part("li", "new piles are driven along the whole length of the old pier;"),
    Part("li", "the well-known iron lamps are put back where they stood in 1911."),
    Part(
        "p",
        "Not everyone is content. Tor Lind, the owner of two of the boats, said that the quay had room for only six of "
        "them and that the council had never asked the fishermen. He may go to court, he said.",
    ),
    Part("quote", "The council has had three winters to think about this, and it has thought of nothing but lamps."),
    Part("h2", "What happens next"),
    Part(
        "p",
        "The contract will be signed on 2 April. An inspection by the Maritime Authority found in January that 17 of "
        "the 60 piles could still be used, and that the rest were rotten below the waterline.",
    ),
    Part(
        "p",
        "The pier was built by hand between 1908 and 1911. More than 300 people came to the meeting, and the vote was "
        "nine to four. The next meeting is in June.",
    ),
)


def plain(parts: Sequence[Part] = ARTICLE) -> bytes:
    """Plain text: a paragraph a line, with blank lines between."""
    return "\n\n".join(f"- {part.text}" if part.kind == "li" else part.text for part in parts).encode()


def wrapped(parts: Sequence[Part] = ARTICLE, width: int = 72) -> str:
    """Plain text with lines broken at a width."""
    return "\n\n".join(
        textwrap.fill(
            f"- {part.text}" if part.kind == "li" else part.text, width, subsequent_indent="  " * (part.kind == "li")
        )
        for part in parts
    )


def markdown(parts: Sequence[Part] = ARTICLE) -> bytes:
    """Markdown with hashes, bullets and a block quote."""
    marks = {"h1": "# ", "h2": "## ", "li": "- ", "quote": "> "}
    return "\n\n".join(marks.get(part.kind, "") + part.text for part in parts).encode()


def body(parts: Sequence[Part] = ARTICLE) -> str:
    """The elements of an HTML body."""
    lines: list[str] = []
    for before, part in zip((None, *parts), parts, strict=False):
        text = html.escape(part.text, quote=False)
        if part.kind == "li":
            lines.append(("" if before and before.kind == "li" else "<ul>\n") + f"<li>{text}</li>")
            continue
        if before and before.kind == "li":
            lines.append("</ul>")
        lines.append(
            f"<blockquote><p>{text}</p></blockquote>" if part.kind == "quote" else f"<{part.kind}>{text}</{part.kind}>"
        )
    return "\n".join(lines)


def bare_html(parts: Sequence[Part] = ARTICLE) -> bytes:
    """A page that is nothing but its article."""
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>x</title></head><body>\n{body(parts)}\n</body></html>'.encode()


def news_html(parts: Sequence[Part] = ARTICLE) -> bytes:
    """A full news page: menus, share lines, a newsletter box, a cookie notice, a caption, a byline, related stories."""
    title, *rest = body(parts).split("\n")
    half = len(rest) // 2
    links = "".join(
        f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("news", "sport", "harbour", "weather")
    )
    related = "".join(
        f'<li><a href="/s{i}">{text}</a></li>'
        for i, text in enumerate(
            ("Ten quiet harbours to see", "Ferry prices go up again in May", "The last lamplighter")
        )
    )
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Pier to be rebuilt - The Holmvik Gazette</title>
<meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2026-03-14T08:30:00+01:00">
<style>p {{ color: black }}</style><script>var tracking = "The script is no text.";</script></head>
<body>
<div class="cookie-banner"><p>We use cookies to improve your visit and to show you advertisements.</p><button>Accept all</button></div>
<header class="site-header"><a href="/">The Holmvik Gazette</a></header>
<nav><ul>{links}</ul></nav>
<main><article>
{title}
<p class="byline">By Marit Holm, harbour correspondent</p>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a> <a href="#">Print</a></div>
<figure><img src="pier.jpg" alt="The pier"><figcaption>The old pier on the morning after the storm. Photo: M. Holm</figcaption></figure>
{chr(10).join(rest[:half])}
<div class="newsletter-box"><h3>Get the Gazette in your inbox</h3><p>Sign up for our free weekly newsletter and never miss a story.</p></div>
{chr(10).join(rest[half:])}
</article>
<aside><h3>Related stories</h3><ul>{related}</ul></aside></main>
<footer><p>© 2026 The Holmvik Gazette. All rights reserved.</p><p><a href="/terms">Terms of use</a> <a href="/privacy">Privacy policy</a></p></footer>
</body></html>""".encode()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = {"h1": "Heading1", "h2": "Heading2", "quote": "Quote"}


def run(text: str) -> str:
    """A run of a DOCX paragraph."""
    return f'<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def docx_paragraph(part: Part, content: str | None = None) -> str:
    """A paragraph of a DOCX document; `content` replaces its one run."""
    properties = ""
    if part.kind in _STYLES:
        properties = f'<w:pPr><w:pStyle w:val="{_STYLES[part.kind]}"/></w:pPr>'
    elif part.kind == "li":
        properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}{run(part.text) if content is None else content}</w:p>"


def docx(parts: Sequence[Part] = ARTICLE, *, content: str | None = None, more: dict[str, str] | None = None) -> bytes:
    """A DOCX file; `content` replaces the paragraphs, `more` adds members."""
    paragraphs = "".join(docx_paragraph(part) for part in parts) if content is None else content
    types = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (("Heading1", "heading 1"), ("Heading2", "heading 2"), ("Quote", "Quote"))
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{types}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{types}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_W}><w:body>{paragraphs}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        **(more or {}),
    }
    return zipped(members)


def zipped(members: dict[str, str]) -> bytes:
    """A zip archive of text members; `mimetype` is stored first and unpacked, as OpenDocument and EPUB want it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: name != "mimetype"):
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            info = zipfile.ZipInfo(name)  # with its fixed day: the same members are the same bytes
            info.compress_type = kind
            archive.writestr(info, members[name])
    return out.getvalue()


def odt(parts: Sequence[Part] = ARTICLE, *, content: str | None = None) -> bytes:
    """An OpenDocument text."""
    made = []
    for part in parts:
        text = html.escape(part.text, quote=False)
        if part.kind in ("h1", "h2"):
            made.append(f'<text:h text:outline-level="{part.kind[1]}">{text}</text:h>')
        elif part.kind == "li":
            made.append(f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>")
        else:
            made.append(f"<text:p>{text}</text:p>")
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    inner = "".join(made) if content is None else content
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:body><office:text>{inner}</office:text></office:body>"
            "</office:document-content>",
        }
    )


def rtf(parts: Sequence[Part] = ARTICLE) -> bytes:
    """RTF as word processors write it, characters beyond ASCII escaped."""

    def escaped(text: str) -> str:
        return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)

    lines = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}}"]
    lines += [rf"\pard {'- ' if part.kind == 'li' else ''}{escaped(part.text)}\par\par" for part in parts]
    return "\n".join([*lines, "}"]).encode("ascii")


def epub(parts: Sequence[Part] = ARTICLE, *, more: dict[str, str] | None = None) -> bytes:
    """An EPUB of two chapters: the second begins at the second heading."""
    cut = next(i for i, part in enumerate(parts) if part.kind == "h2")
    page = '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
            '<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OEBPS/package.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:date>2026-03-14</dc:date></metadata><manifest>'
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>',
            "OEBPS/nav.xhtml": page.format('<nav><ol><li><a href="text/one.xhtml">Contents</a></li></ol></nav>'),
            "OEBPS/text/one.xhtml": page.format(body(parts[:cut])),
            "OEBPS/text/two b.xhtml": page.format(body(parts[cut:])),
            **(more or {}),
        }
    )


def eml(parts: Sequence[Part] = ARTICLE, *, attached: bool = False) -> bytes:
    """A mail: the title is its subject, the rest its body, wrapped and quoted-printable."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Marit Holm <marit@gazette.example>"
    message["To"] = "desk@gazette.example"
    message["Subject"] = parts[0].text
    message["Date"] = "Sat, 14 Mar 2026 08:30:00 +0100"
    signature = "-- \nMarit Holm\nThe Holmvik Gazette\n"
    message.set_content(f"{wrapped(parts[1:])}\n\n{signature}", cte="quoted-printable")
    if attached:
        message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pier.png")
    return message.as_bytes()


def as_json(parts: Sequence[Part] = ARTICLE) -> bytes:
    """The export of a content system: the body is HTML in a field of a field."""
    article = {"headline": parts[0].text, "datePublished": "2026-03-14T08:30:00Z", "body": body(parts[1:])}
    return json.dumps({"id": 7, "article": article}).encode()
