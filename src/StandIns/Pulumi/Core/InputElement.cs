namespace Pulumi;

/// <summary>Elements of lists and maps. Null means the default value.</summary>
internal static class InputElement
{
    public static bool TryGet<T>(this Input<T>? element, out OutputData<T> data)
    {
        if (element is not null) return element.TryGetData(out data);

        data = OutputData.Plain(default(T)!);
        return true;
    }

    public static Task Completed(this IDeferredValue? element) => element?.Completion ?? Task.CompletedTask;
}
