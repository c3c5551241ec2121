using Pulumi;

namespace StandIns.Tests;

/// <summary>Creates outputs the way the stand-ins do, and reads their data.</summary>
internal static class Outputs
{
    public static Output<T> Unknown<T>(T value) => new(OutputData.Unknown(value));

    /// <summary>An output whose value arrives later.</summary>
    public static Output<T> Later<T>(T value)
    {
        return new(YieldAsync());

        async Task<OutputData<T>> YieldAsync()
        {
            await Task.Yield();
            return OutputData.Plain(value);
        }
    }

    public static Output<T> Failing<T>(Exception exception)
    {
        return new(ThrowAsync());

        async Task<OutputData<T>> ThrowAsync()
        {
            await Task.Yield();
            throw exception;
        }
    }

    public static async Task<T> ValueAsync<T>(Output<T> output) => (await output.GetDataAsync()).Value;

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.GetDataAsync()).IsSecret;

    public static async Task<bool> IsKnownAsync<T>(Output<T> output) => (await output.GetDataAsync()).IsKnown;
}
