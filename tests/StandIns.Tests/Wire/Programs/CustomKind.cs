using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;

namespace StandIns.Tests.Wire.Programs;

internal static class CustomKind
{
    public static void Declare() =>
        _ = new CustomResource("components", new CustomKindArgs("argoproj.io/v1alpha1", "ApplicationSet")
        {
            Metadata = new ObjectMetaArgs { Name = "components", Namespace = "argocd" },
            Spec = Map(
                ("goTemplate", true),
                ("goTemplateOptions", List("missingkey=error")),
                ("generators", List(
                    Map(("matrix", Map(("generators", List(
                        Map(("clusters", Map(("selector", Map(("matchLabels", Map(("fleet", "prod")))))))),
                        Map(("list", Map(("elements", List())))))))))
                    , Map(("clusters", Map())))),
                ("template", Map(
                    ("metadata", Map(("name", "{{ .name }}-dns"), ("annotations", Map()))),
                    ("spec", Map(
                        ("source", Map(("helm", Map(("values", "a: \"quoted\"\nb: 'single'\n\ttab\\slash\n"))))),
                        ("destination", Map(("name", "{{ .name }}"))),
                        ("ignoreDifferences", List(Map(("jsonPointers", List("/spec/replicas", "/a~1b"))), Map())))))),
                ("numbers", Map(
                    ("zero", 0), ("negative", -17), ("half", 0.5), ("large", 9007199254740991d), ("tiny", 1e-7))),
                ("booleans", List(true, false)),
                ("nulls", List(null, "after")),
                ("unicode", "Zürich – 東京 🚀 \u0000 \u2028"),
                ("key with spaces/and.dots", "")),
        });

    private static object?[] List(params object?[] items) => items;
}
