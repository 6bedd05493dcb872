"""The real CodeCarbon, driven through the conformance protocol. It calculates; this file only translates.

A case becomes a machine (`replay.py`): sensors that show the figures of the case. CodeCarbon's own tracker, hardware
models and emission tables then run on it unchanged. Figures arrive as decimal text, are brought to the unit that the
tool reads (exactly, in `units.py`), and are handed over as the floats that the tool works with.
"""

import atexit
import hashlib
import json
import os
import shutil
import sys
import tempfile

# This folder may be read-only, and is packed as it is.
sys.dont_write_bytecode = True
# Only the protocol goes to standard output: whatever the tool prints is a remark.
protocol = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
os.dup2(2, 1)
# The tool reads settings from the home folder, the working folder and the environment: give it empty ones.
empty = tempfile.mkdtemp(prefix="assay-codecarbon-")
atexit.register(shutil.rmtree, empty, ignore_errors=True)
# Before the folder is left: this file may have been named from where the command was started.
FOLDER = os.path.dirname(os.path.abspath(__file__))
os.chdir(empty)
os.environ["HOME"] = empty
for name in [name for name in os.environ if name.startswith(("CODECARBON_", "SLURM_"))]:
    del os.environ[name]

import platform  # noqa: E402
from importlib.metadata import version  # noqa: E402

# The sensors of replay.py are those of this release: another one would read past them.
PINNED = "3.3.0"
if version("codecarbon") != PINNED:
    sys.exit(f"this adapter drives CodeCarbon {PINNED}, and {version('codecarbon')} is installed; pip install codecarbon=={PINNED}")

from replay import QUANTITIES, add, lookup, measure  # noqa: E402
from units import Refusal  # noqa: E402

METHODOLOGY = "codecarbon@3.3"


def greeting():
    sources = [os.path.join(FOLDER, name) for name in ("adapter.py", "replay.py", "units.py")]
    digest = hashlib.sha256(b"".join(open(source, "rb").read() for source in sources)).hexdigest()
    return {
        "protocol": 1,
        "system": {
            "name": "CodeCarbon",
            "version": version("codecarbon"),
            "vendor": "CodeCarbon contributors",
            "runtime": "Python " + ".".join(platform.python_version_tuple()[:2]),
            "licence": "MIT",
        },
        "adapter": {"name": "assay-codecarbon", "version": "1.0.0", "sha256": "sha256:" + digest, "maintainer": "Carbon Assay contributors"},
        "claims": [{"methodology": METHODOLOGY, "quantities": [*QUANTITIES, "intensity"]}],
        "unknownMember": "refused",
        "concurrency": 1,
    }


def answer(case):
    op, want, given = case["op"], case["want"], case["input"]
    if op == "echo":
        return {"value": given["value"]}
    if op == "add":
        return {"value": figure(*add(given))}
    if case.get("methodology") == METHODOLOGY and op == "lookup" and want == "intensity":
        return {"value": figure(*lookup(given))}
    if case.get("methodology") == METHODOLOGY and op == "calculate" and want in QUANTITIES:
        return {"value": figure(*measure(want, given))}
    return {"unsupported": {"feature": want if op in ("calculate", "lookup") else op, "reason": "CodeCarbon has nothing of this name"}}


def figure(number, unit):
    """A float as text that reads back as the same float: 17 digits at most."""
    return {"value": repr(float(number)), "unit": unit}


def result(case):
    try:
        return answer(case)
    except Refusal as refusal:
        return {"refuse": {"requirement": refusal.requirement, "at": refusal.at, "message": str(refusal)}}
    except Exception as error:  # The tool's own failure is reported, not hidden behind a refusal.
        return {"fault": {"message": " ".join(f"{type(error).__name__}: {error}".split())}}


def reply(message):
    kind = message["type"]
    if kind == "hello":
        return {"type": "hello.ok", "id": message["id"], **greeting()}
    if kind == "identify":
        return {"type": "identify.ok", "id": message["id"], "system": greeting()["system"]}
    if kind == "case":
        return {"type": "result", "case": message["case"], **result(message)}
    return {"type": kind + ".ok", "id": message["id"]}


for line in sys.stdin:
    try:
        message = json.loads(line)
    except ValueError as error:
        print(f"passed over: {error}", file=sys.stderr)
        continue
    protocol.write(json.dumps(reply(message), ensure_ascii=False) + "\n")
    protocol.flush()
    if message["type"] == "bye":
        break
