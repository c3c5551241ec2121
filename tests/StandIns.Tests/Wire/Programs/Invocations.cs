using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;
using Provider = Pulumi.Kubernetes.Provider;

namespace StandIns.Tests.Wire.Programs;

internal static class Invocations
{
    public static void Declare()
    {
        var hub = new Provider("hub", new() { Namespace = "argocd" });
        var source = new ConfigMap("source", options: new() { Provider = hub });

        var plain = Lookup([("name", "plain"), ("tags", ImmutableArray.Create("a")), ("none", null)]);
        var secret = Lookup([("name", Output.CreateSecret("hush"))]);
        var fromId = Lookup([("name", source.Id)]);
        var versioned = Lookup([("name", "v")], new() { Version = "1.2.3" });

        _ = new ConfigMap("sink", new()
        {
            Data =
            {
                ["plain"] = plain.Apply(found => found.Answer),
                ["secret"] = secret.Apply(found => found.Answer),
                ["fromId"] = fromId.Apply(found => found.Answer),
                ["versioned"] = versioned.Apply(found => $"{found.Size}"),
            },
        });
    }

    private static Output<Found> Lookup((string, object?)[] arguments, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<Found>("demo:index:lookup", new DictionaryInvokeArgs(Map(arguments)), options);
}

[OutputType]
internal sealed class Found
{
    public readonly string Answer;
    public readonly int Size;

    [OutputConstructor]
    public Found(string answer, int size)
    {
        Answer = answer;
        Size = size;
    }
}
