using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The current run, as the program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    public string StackName => Deployment.Settings.Stack;

    public string ProjectName => Deployment.Settings.Project;

    public string RootDirectory => Deployment.Settings.RootDirectory ?? throw new InvalidOperationException(
        "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Deployment.Invoker.InvokeAsync<T>(token, args, options));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(Deployment.Invoker.InvokeAsync<T>(token, args, options));

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(Single);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(Single);

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        var data = await Deployment.Invoker.InvokeNowAsync<T>(token, args, options).ConfigureAwait(false);
        return data.Value;
    }

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Single(await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false));

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Invoker.InvokeNowAsync<object>(token, args, options);

    private static T Single<T>(ImmutableDictionary<string, T> values) => values.Values.First();
}
