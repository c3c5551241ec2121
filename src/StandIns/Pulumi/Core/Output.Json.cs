using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>Inputs and outputs inside are written as their values, and the text carries their marks.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SerializeAsync(value, options));
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => new DeferredJson().Deserialize<T>(text, options));
    }

    private static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown) return data.With("");

        while (true)
        {
            var writing = new DeferredJson();
            var json = writing.Serialize(data.Value, options);
            if (writing.Pending.Count == 0) return data.Then(writing.Marks.On(json));

            await Task.WhenAll(writing.Pending).ConfigureAwait(false);
        }
    }
}
