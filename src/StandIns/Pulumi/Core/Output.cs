namespace Pulumi;

/// <summary>Creates outputs.</summary>
public static class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Plain(value));

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Plain(value).WithSecret());

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Map(data => data.WithSecret());
    }
}
