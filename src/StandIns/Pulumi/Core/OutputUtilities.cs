using System.Collections.Immutable;

namespace Pulumi.Utilities;

public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData.Unknown(value));

    /// <summary>The factory is never called: what it would make is unknown.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new(OutputData.Unknown<T>(default!));
    }

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Map(data => data.WithResources([resource]));
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return data.IsKnown;
    }

    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!).AsTask();

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return data.Resources;
    }
}
