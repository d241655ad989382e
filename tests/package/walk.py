"""The commands of doc/ADMIN.md's walk, step by step, as they stand there."""
import re
import subprocess
import threading

SECTION = re.compile(r"^## From a bare server to the first order$(.*?)^## ", re.M | re.S)
STEP = re.compile(r"^### (\d+\. [^\n]+)$(.*?)(?=^### |\Z)", re.M | re.S)
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.M | re.S)
DONE = "-- this block ended with "


def steps(document):
    """Each step's heading with its blocks of commands."""
    section = SECTION.search(document)[1]
    return [(title, BLOCK.findall(text)) for title, text in STEP.findall(section)]


class Shell:
    """One shell from the first step to the last, as the document has it: it remembers variables and functions."""

    def __init__(self, command):
        self._shell = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run(self, block, seconds=900):
        """What it says, and the exit status of the first of its commands that fails, or 0. They take nothing of its input."""
        watch = threading.Timer(seconds, self._shell.kill)
        watch.start()
        # A function, so that the first command that fails ends the block and not the shell.
        self._shell.stdin.write("step() {\n%s\n}\nset -E; trap 'failed=$?; ((${#FUNCNAME[@]} == 0)) || return $failed' ERR\n"
                                "failed=0; step </dev/null\n"
                                "trap - ERR; echo; echo '%s'$failed\n" % (block, DONE))
        self._shell.stdin.flush()
        said = []
        for line in self._shell.stdout:
            if line.startswith(DONE):
                watch.cancel()
                return "".join(said), int(line.removeprefix(DONE))
            said.append(line)
        watch.cancel()
        return "".join(said), 255

    def close(self):
        self._shell.stdin.close()
        self._shell.wait()
