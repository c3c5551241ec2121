using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Program;

/// <summary>The Kubernetes objects that a Pulumi program declares.</summary>
/// <param name="Manifests">The objects, ordered by namespace, kind and name.</param>
public sealed record Recording(IReadOnlyList<Manifest> Manifests)
{
    /// <summary>The type and logical name that each object is registered with.</summary>
    public required IReadOnlyDictionary<ManifestKey, RegisteredName> Names { get; init; }

    /// <summary>
    /// Runs the program as a preview, without an engine or a cluster, and records its Kubernetes objects. Exceptions of
    /// the program are rethrown unchanged. Only one run at a time is allowed, because configuration is process-wide.
    /// </summary>
    public static async Task<Recording> RecordAsync(Func<Task> program, OfflineStack stack, SecretMask mask)
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
            // The rest runs in parallel with the program, which already declares the next resource.
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

/// <summary>The stack that a program believes it runs in.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Name">The stack's name.</param>
/// <param name="Config">The configuration values by key, with namespace.</param>
/// <param name="SecretKeys">The keys whose values are secret.</param>
public sealed record OfflineStack(
    string Project,
    string Name,
    ImmutableSortedDictionary<string, string> Config,
    ImmutableSortedSet<string> SecretKeys)
{
    internal TestOptions TestOptions() => new() { ProjectName = Project, StackName = Name, IsPreview = true };

    // The SDK reads its configuration from these variables when a run starts.
    internal void SetConfiguration()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(Config));
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(SecretKeys));
    }
}

/// <summary>How a program registers an object.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">The logical name.</param>
public sealed record RegisteredName(string Type, string Name);
