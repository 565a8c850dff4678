"""What the storm costs: 1,000 phones of one session, five ballots each within ten seconds, the totals shown live to all.

One row for the server under test and two for the least that this kernel allows, loaded by the same client in turn: `bare tick`
sends one frame to everybody twenty times a second, `bare relay` sends every message to everybody. CPU is the server's,
from the first ballot to the last frame. Only the ratios of one run mean something.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from lead import open_vote  # noqa: E402
from server import HOST, Server, free_port  # noqa: E402

BUILT = ROOT / ".build/bench"
SERVER_CORE, CLIENT_CORE = {0}, {max(os.sched_getaffinity(0))}


def build():
    BUILT.mkdir(parents=True, exist_ok=True)
    for name in ("bare", "storm"):
        source = ROOT / f"Tests/Bench/{name}.c"
        subprocess.run(["gcc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o", BUILT / name, source], check=True)


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def storm(pid, port, people, session=()):
    """The storm on a server that listens; what the client saw, and the CPU seconds of the server."""
    command = [BUILT / "storm", str(port), HOST, str(people), *session]
    client = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if client.stdout.readline() != "ready\n":
        raise SystemExit("the phones did not all come in")
    before = cpu_seconds(pid)
    told = client.communicate("go\n")[0]
    if client.returncode != 0:
        raise SystemExit("the storm broke")
    return {**json.loads(told), "cpu": cpu_seconds(pid) - before}


def on(cores, start):
    """Starts a process that stays on these cores; it inherits them from us."""
    os.sched_setaffinity(0, cores)
    try:
        return start()
    finally:
        os.sched_setaffinity(0, CLIENT_CORE)


def bare(mode, people):
    port = free_port()
    command = [BUILT / "bare", str(port), mode]
    process = on(SERVER_CORE, lambda: subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
    try:
        process.stdout.readline()
        return storm(process.pid, port, people)
    finally:
        process.kill()
        process.communicate()


def gommette(people):
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, plan="Tests/Bench/plan.json")
        on(SERVER_CORE, server.start)
        try:
            activity, viewers = open_vote(server)
            code, key = server.links["join"].partition("#")[2].split(".")
            seen = storm(server.process.pid, server.port, people, (activity, code, key))
            for viewer in viewers:
                viewer.close()
            server.stop()
        finally:
            if server.process:
                server.kill()
        subprocess.run([server.command, "verify", "--archive", server.archive], check=True, stdout=subprocess.DEVNULL)
        return seen


def table(runs):
    """One row a server, by medians."""
    middle = {name: {key: statistics.median(run[key] for run in seen) for key in seen[0]} for name, seen in runs.items()}
    yield f"{'':12}{'CPU s':>8}{'x tick':>8}{'x relay':>9}{'frames':>10}{'done p50':>10}{'p99':>8}{'worst':>8}  ms"
    for name, row in middle.items():
        ratios = [row["cpu"] / max(middle[other]["cpu"], 0.01) for other in ("bare tick", "bare relay")]
        times = [f"{row[key]:.1f}" if row["done"] else "" for key in ("p50", "p99", "worst")]
        yield (
            f"{name:12}{row['cpu']:8.2f}{ratios[0]:8.2f}{ratios[1]:9.3f}{row['frames']:10.0f}"
            f"{times[0]:>10}{times[1]:>8}{times[2]:>8}"
        )


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=1000)
    options.add_argument("--runs", type=int, default=3)
    options = options.parse_args()
    build()
    os.sched_setaffinity(0, CLIENT_CORE)
    ways = {
        "gommette": gommette,
        "bare tick": lambda people: bare("tick", people),
        "bare relay": lambda people: bare("relay", people),
    }
    runs = {name: [] for name in ways}
    for number in range(options.runs):
        for name, run in ways.items():
            runs[name].append(run(options.people))
            print(f"run {number + 1} {name}: {runs[name][-1]}", file=sys.stderr)
    print(f"{options.people} phones, 5 ballots each in 10 s, medians of {options.runs}; load {os.getloadavg()[0]:.1f}")
    print("\n".join(table(runs)))
    print("Read the ratios: absolute numbers mean little, they are those of this machine at this moment.")


if __name__ == "__main__":
    main()
