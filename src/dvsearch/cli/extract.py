"""`dvsearch extract`: what is read from articles, without any index."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.complaints import Complaints
from dvsearch.cli.exits import ExitCode
from dvsearch.cli.options import FieldOption
from dvsearch.cli.output import plain, terminal, write_json_line
from dvsearch.errors import ConfigError

if TYPE_CHECKING:
    from dvsearch.extract.explain import Explanation
    from dvsearch.model import Article, Facts

__all__ = ["run"]


def run(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILES", help="Files and folders of articles.")
    ] = None,
    field: FieldOption = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show the evidence too.")] = False,
    body: Annotated[bool, typer.Option("--body", help="Print the clean body too.")] = False,
    jsonl: Annotated[
        str | None,
        typer.Option(
            "--jsonl", metavar="IN", help="Instead of FILES: lines with id, text and maybe url; - is stdin."
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="Where --jsonl writes; - is stdout.")
    ] = "-",
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON object a line.")] = False,
) -> None:
    """Print what is read from articles.

    Title, author, source, date, provinces and cited decisions of each; no index is needed.
    """
    if (jsonl is None) == (not files):
        raise ConfigError("name the files to read, or with --jsonl a file of lines; one of the two")
    complaints = Complaints()
    if jsonl is not None:
        from dvsearch.cli.predictions import write_predictions

        write_predictions(jsonl, output)
    else:
        _print_all(files or [], field or [], complaints, explain=explain, body=body, as_json=as_json)
    complaints.close()
    if complaints.count:
        raise typer.Exit(ExitCode.INCOMPLETE)


def _print_all(
    files: list[Path], fields: list[str], complaints: Complaints, *, explain: bool, body: bool, as_json: bool
) -> None:
    from dvsearch.extract.dates import today
    from dvsearch.extract.explain import explain_facts
    from dvsearch.extract.facts import read_facts
    from dvsearch.readers import FieldMap, read

    write, latest = _write_json if as_json else _write_text, today()
    for article in read(files, fields=FieldMap.parse(fields), on_error=complaints):
        facts = read_facts(article, latest=latest)
        write(article, facts, explain_facts(article, facts, latest=latest) if explain else None, body)


def _keys(article: "Article", facts: "Facts") -> tuple[str, ...]:
    from dvsearch.engine.document import StoredArticle

    return StoredArticle(article, facts).citation_keys


def _write_text(article: "Article", facts: "Facts", explanation: "Explanation | None", body: bool) -> None:
    from dvsearch.cli.articles import explained, facts_of

    console = terminal()
    console.print(plain(article.title) or "(no title)", style="bold")
    keys = _keys(article, facts)
    console.print(facts_of(article, facts, keys))
    if explanation is not None:
        console.print(explained(article.text, explanation, keys), style="dim")
    if body:
        console.print()
        console.print(plain(article.body))
    console.print()


def _write_json(article: "Article", facts: "Facts", explanation: "Explanation | None", body: bool) -> None:
    from dvsearch.cli.explanations import explanation_record
    from dvsearch.search.records import article_record

    record = article_record(article, facts, _keys(article, facts))
    if body:
        record["body"] = article.body
    if explanation is not None:
        record["explanation"] = explanation_record(explanation)
    write_json_line(record)
