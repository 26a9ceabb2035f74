export function downloadZip(files: { name: string; input: string }[]): Response;
