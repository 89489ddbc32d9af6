"""A small archive in our own words, and an index of it."""

import json
from pathlib import Path

import pytest

from tests.cli.program import run

RECORDS = [
    {
        "id": "qb-1",
        "title": "Quảng Bình tổng kết công tác dân vận khéo",
        "body": "Sáng 12/6/2019, Tỉnh ủy Quảng Bình họp tổng kết việc thực hiện Quyết định số 290-QĐ/TW ngày "
        "25/2/2010 của Bộ Chính trị.\nHội nghị biểu dương các mô hình dân vận khéo ở xã.",
        "source": "Báo thử Quảng Bình",
        "published": "2019-06-12",
        "url": "https://bao-thu.example/qb-1",
    },
    {
        "id": "na-1",
        "title": "Nghệ An xây dựng nông thôn mới",
        "body": "Ngày 3/4/2021, UBND tỉnh Nghệ An công bố các xã đạt chuẩn nông thôn mới.\nBà con hiến đất mở đường.",
        "source": "Báo thử Nghệ An",
        "published": "2021-04-03",
    },
    {
        "id": "na-2",
        "title": "Thanh niên Nghệ An về làng",
        "body": "Đoàn thanh niên tỉnh Nghệ An ra quân giúp dân thu hoạch lúa theo Nghị quyết số 25-NQ/TW.",
        "source": "Báo thử Nghệ An",
        "published": "2022-05-20",
    },
]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS)
    (folder / "bai.jsonl").write_text(lines, "utf-8")
    return folder


@pytest.fixture(scope="session")
def index(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "index"
    done = run("index", archive, "--index", folder, cwd=archive)
    assert done.code == 0, done.err
    return folder
