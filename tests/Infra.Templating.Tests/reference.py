"""Renders with Jinja2: a JSON object a line in, a JSON object a line out."""
import json
import signal
import sys
import warnings

import jinja2

try:
    import yaml
except ImportError:
    yaml = None


def to_yaml(value):
    text = yaml.dump(value, default_flow_style=False, sort_keys=False, allow_unicode=True, width=10**9)
    return text.removesuffix("...\n")


def give_up(*_):
    raise TimeoutError("too slow")


warnings.simplefilter("ignore")
# Jinja sets no limits itself: a generated template can request more work than there is time for.
signal.signal(signal.SIGALRM, give_up)
for line in sys.stdin:
    request = json.loads(line)
    options = request.get("options", {})
    environment = jinja2.Environment(loader=jinja2.DictLoader(request.get("templates", {})), **options)
    environment.filters["to_yaml"] = to_yaml
    environment.filters["from_yaml"] = lambda text: yaml.safe_load(text)
    signal.alarm(3)
    try:
        text = environment.from_string(request["template"]).render(request["data"])
        text.encode("utf-8")
        answer = {"text": text}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"[:300]}
    finally:
        signal.alarm(0)
    print(json.dumps(answer), flush=True)
