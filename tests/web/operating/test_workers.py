"""Workers that cannot live are started again, later each time."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="one process answers there")

SCRIPT = """
import signal, sys, time
from dvsearch.config import Settings
from dvsearch.web.operating.workers import run_workers
from dvsearch.web.server import listen

def crash(settings, listening):
    sys.exit(7)

def never_end(settings, listening):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print("deaf", flush=True)
    time.sleep(600)

def finish(settings, listening):
    port = listening.getsockname()[1]

    def stop(number, frame):
        signal.signal(signal.SIGTERM, signal.SIG_DFL)  # which comes when the parent is gone
        listening.close()
        print(port, flush=True)

    signal.signal(signal.SIGTERM, stop)
    print("at work", flush=True)
    while True:
        time.sleep(1)

if __name__ == "__main__":
    settings = Settings(port=0, workers=1)
    with listen(settings) as listening:
        work = globals()[sys.argv[1]]
        patience = 20 if work is finish else 0.2
        run_workers(settings, listening, work, patience=patience, tell=lambda said: print(said, flush=True))
    print("stopped")
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "script.py"
    path.write_text(SCRIPT, "utf-8")
    return path


def start(script: Path, work: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, script, work], stdout=subprocess.PIPE, text=True)


def test_the_pause_doubles(script: Path) -> None:
    with start(script, "crash") as process:
        assert process.stdout is not None
        said = [process.stdout.readline().split(" ", 2)[2] for _ in range(3)]
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
    assert said == [
        f"ended (exit code 7); another begins in {pause} seconds\n" for pause in ("0.5", "1", "2")
    ]
    assert (process.returncode, rest) == (0, "stopped\n")


def test_who_does_not_end_is_killed(script: Path) -> None:
    with start(script, "never_end") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "deaf\n"
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        rest = process.stdout.read()
    assert (process.returncode, rest) == (-signal.SIGTERM, "")


def test_who_comes_while_requests_are_finished_is_refused_at_once(script: Path) -> None:
    with start(script, "finish") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.send_signal(signal.SIGTERM)
        port = int(process.stdout.readline())
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        assert process.poll() is None
        process.kill()
