using Pulumi;

namespace StandIns.Tests;

/// <summary>Outputs as the stand-ins make them themselves, and a look into them.</summary>
internal static class Outputs
{
    public static Output<T> Unknown<T>(T value) => new(OutputData.Unknown(value));

    /// <summary>One that isn't there yet when it's handed out.</summary>
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
