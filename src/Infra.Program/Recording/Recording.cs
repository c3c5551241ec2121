using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Program;

/// <summary>What a Pulumi program declares in Kubernetes, ordered by namespace, kind and name.</summary>
public sealed record Recording(IReadOnlyList<Manifest> Manifests)
{
    /// <summary>The type and the logical name that each object is registered with.</summary>
    public required IReadOnlyDictionary<ManifestKey, RegisteredName> Names { get; init; }

    /// <summary>
    /// Runs the program as a preview, without an engine and without a cluster, and records its Kubernetes objects. An
    /// exception of the program is rethrown as it was. Not to be run twice at once: configuration is process-wide.
    /// </summary>
    public static async Task<Recording> OfAsync(Func<Task> program, OfflineStack stack, SecretMask mask)
    {
        stack.SetConfiguration();
        var recorder = new Recorder(new(mask));
        ExceptionDispatchInfo? failure = null;
        await Deployment.TestAsync(recorder, stack.TestOptions(), async () =>
        {
            try
            {
                await program();
            }
            catch (Exception e) when (e is not RunException)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        failure?.Throw();
        return new([.. recorder.Manifests.OrderBy(manifest => manifest.Key)]) { Names = recorder.Names };
    }

    private sealed class Recorder(InputTree tree) : IMocks
    {
        private readonly List<Manifest> _manifests = [];
        private readonly Dictionary<ManifestKey, RegisteredName> _names = [];

        public IReadOnlyList<Manifest> Manifests => _manifests;

        public IReadOnlyDictionary<ManifestKey, RegisteredName> Names => _names;

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            // What follows runs beside the program, which meanwhile declares the next resource.
            await Task.Yield();
            if (IsKubernetesObject(args) && Manifest.From(tree.Create(args.Inputs)) is { } manifest)
            {
                lock (_manifests)
                {
                    _manifests.Add(manifest);
                    _names[manifest.Key] = new(args.Type!, args.Name!);
                }
            }

            return ($"{args.Name}-id", args.Inputs);
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            throw new NotSupportedException($"'{args.Token}' asks a provider, and there is none offline.");

        private static bool IsKubernetesObject(MockResourceArgs args) =>
            args.Type!.StartsWith("kubernetes:", StringComparison.Ordinal);
    }
}

/// <summary>The stack as which a program runs: its names and its configuration.</summary>
public sealed record OfflineStack(
    string Project,
    string Name,
    ImmutableSortedDictionary<string, string> Config,
    ImmutableSortedSet<string> SecretKeys)
{
    internal TestOptions TestOptions() => new() { ProjectName = Project, StackName = Name, IsPreview = true };

    // The SDK reads its configuration from these variables at the start of every run.
    internal void SetConfiguration()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(Config));
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(SecretKeys));
    }
}

/// <summary>How a program registers an object: its type token and its logical name.</summary>
public sealed record RegisteredName(string Type, string Name);
