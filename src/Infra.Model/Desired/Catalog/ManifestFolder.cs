namespace Infra.Model.Desired;

/// <summary>A folder of plain manifests or a kustomization.</summary>
/// <param name="Repository">The git repository.</param>
/// <param name="Revision">The revision of the repository.</param>
/// <param name="Path">A Go template, so it may contain the cluster's name.</param>
/// <param name="Recurse">True if Argo CD also reads subfolders.</param>
public sealed record ManifestFolder(Repository Repository, SourceRevision Revision, string Path, bool Recurse);
