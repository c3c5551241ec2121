"""Renders clusters x components of one template with Jinja2, and parses every result with PyYAML's C loader.

Usage: reference.py TEMPLATE CLUSTERS COMPONENTS. Prints the seconds of rendering alone and of both, and a checksum.
"""

import sys
import time

import jinja2
import yaml


def data(cluster):
    return {
        "defaults": {"registry": "pullproxy.corp.local", "nodetype": "platform"},
        "cluster": {
            "name": f"cluster-{cluster:05}",
            "monitoring": {
                "victoriametricsoperator": {
                    "jimmydysonimagetag": f"v0.11.{cluster}",
                    "promconfigreloadimagetag": "v0.64.1",
                    "toleration": {"nodetype": "platform"},
                }
            },
        },
    }


def main():
    path, clusters, components = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    templates = [environment.from_string(text) for _ in range(components)]
    contexts = [data(cluster) for cluster in range(clusters)]

    length = 0
    start = time.perf_counter()
    for context in contexts:
        for template in templates:
            length += len(template.render(context))
    rendered = time.perf_counter() - start

    start = time.perf_counter()
    for context in contexts:
        for template in templates:
            yaml.load(template.render(context), Loader=yaml.CSafeLoader)
    both = time.perf_counter() - start
    print(rendered, both, length)


if __name__ == "__main__":
    main()
